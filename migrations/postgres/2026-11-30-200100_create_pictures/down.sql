DROP TABLE article_pictures;
DROP TABLE picture_files;
DROP TABLE pictures;
